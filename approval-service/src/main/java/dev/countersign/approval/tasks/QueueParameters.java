package dev.countersign.approval.tasks;

import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// What an address of the queue says of what it shows. Each may be left out or empty.
public class QueueParameters {
    /// One of the person's teams, or one in which they stand in for somebody.
    @RestQuery
    public @Nullable String team;

    /// `FAST`, `SANDBOX`, `STANDARD` or `DECLARATION`.
    @RestQuery
    public @Nullable String lane;

    /// `REVIEW` or `APPROVAL`.
    @RestQuery
    public @Nullable String kind;

    /// `all`, `mine` or `unclaimed`.
    @RestQuery
    public @Nullable String whose;

    /// `true` for what is overdue.
    @RestQuery
    public @Nullable String overdue;

    /// Part of a title, or the number of a request.
    @RestQuery
    public @Nullable String text;
}
