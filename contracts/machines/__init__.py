"""Linear machines over hashed signs: the learnt second readers of key terms and of findings; clause types share their hashed words."""
