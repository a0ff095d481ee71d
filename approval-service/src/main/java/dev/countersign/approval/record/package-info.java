/// The decision record: who decided and did what, in a chain that cannot be changed unseen. Other features append to
/// {@link dev.countersign.approval.record.DecisionRecord} inside their own transaction, which inserts one row and waits
/// for nobody. {@code Sealer} chains what was committed and signs the head; the signed heads go to a topic of their
/// own.
/// {@code Verification} holds the chain against that topic.
@NullMarked
package dev.countersign.approval.record;

import org.jspecify.annotations.NullMarked;
