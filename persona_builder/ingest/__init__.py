"""Turn files of many kinds into transcripts."""
