"""What all of the API shares; the resources themselves are in the features' api.py."""
