package io.batchsh.azure;

/**
 * A Batch account, as Azure Resource Manager knows it.
 *
 * @param id its resource id; empty where only the data plane is known
 * @param name its name
 * @param resourceGroup its resource group; empty where only the data plane is known
 * @param endpoint its data plane, with scheme and without a trailing slash
 * @param location its region as Azure writes it in ids, such as {@code westeurope}
 */
public record BatchAccount(String id, String name, String resourceGroup, String endpoint, String location) {}
