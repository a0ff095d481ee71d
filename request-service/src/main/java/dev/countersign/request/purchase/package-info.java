/// A request from the first draft to its answer. Commands come in through {@link RequestResource} and
/// {@link RequestPages}, facts about the case through {@link ApprovalFacts}; both end in {@link PurchaseRequest},
/// which asks {@link RequestLifecycle} whether that may be.
@NullMarked
package dev.countersign.request.purchase;

import org.jspecify.annotations.NullMarked;
