/// The inbox in the app: notices for a person and for their teams, and which of them this person has read. Everybody
/// on a team has marks of their own; a turn that is settled is unread for nobody.
@NullMarked
package dev.countersign.notification.inbox;

import org.jspecify.annotations.NullMarked;
