/// notification-service: who is told what, in the app and by mail. It changes no case and no request. Begin reading at
/// {@link dev.countersign.notification.audience.WhoIsTold}, the table from events to notices. This package holds the
/// words that its features share.
@NullMarked
package dev.countersign.notification;

import org.jspecify.annotations.NullMarked;
