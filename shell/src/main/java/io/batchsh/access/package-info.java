/**
 * Who may do what, and whether a subscription lets it be done at all: providers, tenants, permissions, roles, locks. Over
 * Azure Resource Manager, as operations that return records. Is given the ids of what it is asked about.
 */
@NullMarked
package io.batchsh.access;

import org.jspecify.annotations.NullMarked;
