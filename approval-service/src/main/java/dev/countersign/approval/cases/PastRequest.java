package dev.countersign.approval.cases;

import dev.countersign.contracts.RequestContent;
import java.util.UUID;

/// What somebody has asked for once.
public record PastRequest(UUID requestId, long requestNumber, RequestContent content) {}
