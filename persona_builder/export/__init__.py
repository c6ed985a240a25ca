"""Write cards in the forms that teams use."""
