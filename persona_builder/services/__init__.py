"""What the command line and the app can ask for."""
