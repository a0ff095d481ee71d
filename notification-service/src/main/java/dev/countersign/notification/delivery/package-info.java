/// Mail, at least once or visibly failed. {@link MailQueue} writes a row in the transaction of the notice,
/// {@link MailSender} takes due rows and sends them through {@link EmailChannel}, {@link DeliveryTable} holds the SQL
/// that lets any number of replicas share the work. Mail is the only channel so far, so there is no port yet.
@NullMarked
package dev.countersign.notification.delivery;

import org.jspecify.annotations.NullMarked;
