"""Comparison of contracts: two versions of one, two vendors' contracts, or many side by side."""
