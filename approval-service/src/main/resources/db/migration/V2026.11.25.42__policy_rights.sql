-- The service publishes versions and never changes one; the trigger says so to everybody else.
REVOKE UPDATE, DELETE, TRUNCATE ON policy_version FROM countersign_approval_service;
