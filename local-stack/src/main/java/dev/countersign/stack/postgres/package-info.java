/// PostgreSQL as a real server in a data directory of its own, with fsync on, one database and one role a service.
/// The binaries come from a Maven artifact, so nothing has to be installed.
@NullMarked
package dev.countersign.stack.postgres;

import org.jspecify.annotations.NullMarked;
