package io.batchsh.access;

import io.batchsh.access.RequiredAction.Subject;

/**
 * Whether the signed-in principal may do something.
 *
 * @param subject what it is done to
 * @param scope the ARM id of that
 * @param action the action
 * @param allowed whether it may
 * @param role the built-in role that gives the action and little more
 */
public record AccessCheck(Subject subject, String scope, String action, boolean allowed, String role) {}
