/**
 * Virtual networks as the nodes of a pool see them: subnets with their free addresses, what a security group lets through,
 * where routes lead. Over Azure Resource Manager, as operations that return records.
 */
@NullMarked
package io.batchsh.network;

import org.jspecify.annotations.NullMarked;
