//! The prompts: knowledge and task as text for a model.
