"""What should not be published: addresses, scripts, files from elsewhere."""
