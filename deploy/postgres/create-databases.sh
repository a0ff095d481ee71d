#!/usr/bin/env bash
# Makes a role and a database of the same name for each service. The image runs it once, on an empty data directory.
# No role can connect to another's database: each owns its own, and PUBLIC may connect to none.
set -euo pipefail

create_database() {
    local name="$1" password="$2"
    psql --set ON_ERROR_STOP=1 --username "$POSTGRES_USER" --dbname postgres --set name="$name" --set password="$password" <<'SQL'
CREATE ROLE :"name" LOGIN PASSWORD :'password';
CREATE DATABASE :"name" OWNER :"name";
REVOKE CONNECT, TEMPORARY ON DATABASE :"name" FROM PUBLIC;
SQL
}

create_database countersign_request "$REQUEST_DATABASE_PASSWORD"
create_database countersign_approval "$APPROVAL_DATABASE_PASSWORD"
create_database countersign_notification "$NOTIFICATION_DATABASE_PASSWORD"

# What approval-service works as: it owns nothing, so that what it may only insert it can neither change nor drop.
psql --set ON_ERROR_STOP=1 --username "$POSTGRES_USER" --dbname postgres \
    --set password="$APPROVAL_SERVICE_DATABASE_PASSWORD" <<'SQL'
CREATE ROLE countersign_approval_service LOGIN PASSWORD :'password';
GRANT CONNECT ON DATABASE countersign_approval TO countersign_approval_service;
SQL

psql --set ON_ERROR_STOP=1 --username "$POSTGRES_USER" --dbname postgres <<'SQL'
REVOKE CONNECT ON DATABASE postgres FROM PUBLIC;
REVOKE CONNECT ON DATABASE template1 FROM PUBLIC;
SQL
