package io.batchsh.batch;

/**
 * A password or key that a pool needs and that its description does not have, because Azure never shows it again or because
 * it does not belong where the description was written.
 *
 * @param words what it is, such as {@code password of the user account 'admin'}
 * @param property its name in the create call
 */
public record MissingSecret(String words, String property) {}
