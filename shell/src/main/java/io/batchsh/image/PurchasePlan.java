package io.batchsh.image;

/**
 * The marketplace plan of an image. A gallery definition carries the plan of its base image, all three parts or none.
 *
 * @param name the plan's name
 * @param publisher the plan's publisher
 * @param product the plan's product
 */
public record PurchasePlan(String name, String publisher, String product) {}
