/// An OpenID Connect provider with demo people: authorization code flow with a page on which to pick a person,
/// refresh tokens, end of session. Tokens are signed with a key that is kept in the data directory, so that sessions
/// outlive a restart of the stack. It knows one client and no passwords, which is why it listens on loopback only.
@NullMarked
package dev.countersign.stack.identity;

import org.jspecify.annotations.NullMarked;
