package dev.countersign.chassis.identity;

/// The roles of the domain as the identity provider names them in the claim `groups`.
public final class Groups {
    public static final String POLICY_OWNER = "role:policy-owner";
    public static final String OPERATOR = "role:operator";
    public static final String AUDITOR = "role:auditor";
    public static final String STEWARD = "role:steward";

    private static final String TEAM = "team:";
    private static final String COST_CENTRE = "cost-centre:";

    private Groups() {}

    /// Whether tasks are given to this group.
    static boolean worksOnTasks(String group) {
        return group.startsWith(TEAM) || group.startsWith(COST_CENTRE);
    }
}
