SELECT slug, label FROM term WHERE vocabulary = ?1
