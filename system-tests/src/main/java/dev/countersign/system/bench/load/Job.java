package dev.countersign.system.bench.load;

import org.jspecify.annotations.Nullable;

/// What the generator is to do.
///
/// @param requests where request-service answers, such as `127.0.0.1:8081`
/// @param approvals where approval-service answers
/// @param signIn null for the stub, which asks for no token
/// @param users how many at once, each at one lifecycle after the other
/// @param millis after which nobody begins another
/// @param perSecond how many lifecycles a second are begun at most; 0 for as many as there can be
/// @param look how soon what is waited for is looked at again
/// @param calls what a lifecycle is made of
public record Job(
        String requests,
        String approvals,
        @Nullable SignIn signIn,
        int users,
        long millis,
        double perSecond,
        Look look,
        Calls calls)
        implements Order {

    public enum Calls {
        /// The whole way of a request, with real work between the calls.
        LIFECYCLE,
        /// As many calls, each of which reads one request that nobody changes.
        READS
    }

    /// @param returnTo an address under the gateway
    public record SignIn(String issuer, String clientSecret, String returnTo) {}

    /// Each look is paid for by the service as well, so under full load they grow apart.
    ///
    /// @param first milliseconds until the second look
    /// @param factor by which each pause is longer than the one before
    /// @param longest milliseconds
    public record Look(double first, double factor, double longest) {
        /// For how long things take.
        public static final Look CLOSELY = new Look(2, 1, 2);

        /// For how much can be done.
        public static final Look SPARINGLY = new Look(20, 2, 160);

        double after(double pause) {
            return Math.min(pause * factor, longest);
        }
    }
}
