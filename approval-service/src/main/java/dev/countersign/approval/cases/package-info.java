/// The case of a request: opened by {@link RequestFacts} when the request was submitted, worked on through its tasks,
/// and decided. {@link ApprovalCase} is the aggregate and asks {@link CaseLifecycle} and {@link TaskLifecycle}
/// what may be; the people who do the work come in through the package {@code tasks}.
@NullMarked
package dev.countersign.approval.cases;

import org.jspecify.annotations.NullMarked;
