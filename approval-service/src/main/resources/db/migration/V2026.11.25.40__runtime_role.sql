-- The service works as a role that owns nothing, neither tables nor the schema, and so can change no right of its own.
-- This migration runs as the owner. Tables that come later are the service's too, unless their migration revokes it.
GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO countersign_approval_service;
GRANT USAGE ON ALL SEQUENCES IN SCHEMA public TO countersign_approval_service;
ALTER DEFAULT PRIVILEGES IN SCHEMA public
    GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO countersign_approval_service;
ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT USAGE ON SEQUENCES TO countersign_approval_service;
REVOKE ALL ON flyway_schema_history FROM countersign_approval_service;
