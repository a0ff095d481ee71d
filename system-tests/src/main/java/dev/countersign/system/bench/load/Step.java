package dev.countersign.system.bench.load;

/// What is timed of a lifecycle. Whoever reviews and whoever approves do the same steps.
public enum Step {
    /// A request of about ten fields, until its answer.
    SUBMIT("submit"),
    /// From the answer to the submission until reviewers see the case.
    IN_QUEUE("submitted, until in the queue"),
    /// The first page of the queue.
    LIST("list the queue"),
    CLAIM("claim"),
    COMPLETE("complete"),
    /// From the answer to the last decision until the requester reads it.
    VISIBLE("decided, until visible"),
    /// The request with its final state, by one call.
    READ("read"),
    /// Everything from the submission until the requester reads the final state.
    LIFECYCLE("whole lifecycle");

    private final String words;

    Step(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
