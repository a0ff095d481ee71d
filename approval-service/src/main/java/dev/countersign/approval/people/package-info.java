/// The people whom this service has seen signed in, with the teams that they were in then ({@link People}). Who
/// exists is known to the identity provider alone, and it cannot be asked for lists.
@NullMarked
package dev.countersign.approval.people;

import org.jspecify.annotations.NullMarked;
