/// approval-service: who has to look at a request, what they found, and the decision that follows. It owns cases and
/// their tasks; it never edits a request. {@link dev.countersign.approval.cases.CaseLifecycle} is the place to begin
/// reading.
@NullMarked
package dev.countersign.approval;

import org.jspecify.annotations.NullMarked;
