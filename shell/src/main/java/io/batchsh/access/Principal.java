package io.batchsh.access;

/**
 * Who has a role, or is to get one.
 *
 * @param objectId the object id in the tenant; of an application that of its service principal, not the client id
 * @param type {@code ServicePrincipal}, {@code User} or {@code Group}; empty where it is not known
 */
public record Principal(String objectId, String type) {}
