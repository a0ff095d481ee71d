package dev.countersign.chassis.live;

import jakarta.ws.rs.core.UriBuilder;

/// What the layout needs of a page that changes by itself.
///
/// @param changes the address of its stream of changes, with the state that the page shows
/// @param here the address at which the page is fetched anew
public record LiveView(String changes, String here) {
    /// @param stream the address of the stream
    /// @param state as it was before the page was read
    public static LiveView of(String stream, String state, String here) {
        String changes =
                UriBuilder.fromUri(stream).queryParam("seen", state).build().toString();
        return new LiveView(changes, here);
    }
}
