/// The rules: which lane a request takes, and who has to look at it. A policy is a YAML text ({@link PolicyReader} is
/// its grammar) with conditions in CEL over the {@link Fact}s of a request; {@link Policy#choose} applies it. What the
/// steps of a case then do is not decided here.
@NullMarked
package dev.countersign.approval.policy;

import org.jspecify.annotations.NullMarked;
