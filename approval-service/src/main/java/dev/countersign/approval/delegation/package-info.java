/// Who stands in for whom, and when. A person who will be away grants it for themselves ({@link
/// DelegationCommands}); the rest of the service asks who stands in for whom at this moment ({@link StandIns}).
@NullMarked
package dev.countersign.approval.delegation;

import org.jspecify.annotations.NullMarked;
