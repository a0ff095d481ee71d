/// Drafts: what somebody has typed about a task before they send it. They are saved while somebody types,
/// so that neither a closed window nor the end of a session loses a word, and are nobody's word until they
/// are sent.
@NullMarked
package dev.countersign.approval.draft;

import org.jspecify.annotations.NullMarked;
