"""Linear machines over hashed signs: what the learnt second readers of key terms and of findings share."""
