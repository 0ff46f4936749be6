"""Classical item analysis. Pure: counted answers in, figures and advice out."""
