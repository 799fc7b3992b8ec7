package io.batchsh.command;

import io.batchsh.command.PoolParts.Part;

import static io.batchsh.command.PoolValues.flag;
import static io.batchsh.command.PoolValues.manyOf;
import static io.batchsh.command.PoolValues.oneOf;
import static io.batchsh.command.PoolValues.separated;
import static io.batchsh.command.PoolValues.text;

/** The options that say how a pool's machines are connected. */
final class PoolNetworkOptions {

    static final String NETWORK = "networkConfiguration";

    private static final String PUBLIC_IP = "publicIPAddressConfiguration";

    private static final PoolParts NAT_POOL = PoolParts.of(
            Part.text("name", "name").asRequired(),
            Part.of("protocol", oneOf("tcp", "udp"), "protocol").asRequired(),
            Part.number("backend-port", "backendPort").asRequired(),
            Part.number("frontend-port-range-start", "frontendPortRangeStart").asRequired(),
            Part.number("frontend-port-range-end", "frontendPortRangeEnd").asRequired(),
            Part.of("rules", separated(new SecurityRuleValue()), "networkSecurityGroupRules"));

    private PoolNetworkOptions() {}

    static final PoolSection SECTION = PoolSection.of(
            "Network",
            PoolOption.of(
                            "--subnet-id",
                            "<subnet>",
                            "The resource id of the subnet to join.",
                            text(),
                            NETWORK,
                            "subnetId")
                    .or("--subnet"),
            PoolOption.of(
                            "--dynamic-vnet-assignment-scope",
                            "<scope>",
                            "Let each job assign its own network.",
                            oneOf("none", "job"),
                            NETWORK,
                            "dynamicVNetAssignmentScope")
                    .standard("none"),
            PoolOption.of(
                            "--accelerated-networking",
                            "<true|false>",
                            "Let the machines reach their network card directly; the size must be able to.",
                            flag(),
                            NETWORK,
                            "enableAcceleratedNetworking")
                    .or("--enable-accelerated-networking")
                    .standard(false),
            PoolOption.of(
                    "--public-ip-provisioning",
                    "<kind>",
                    "Where public addresses come from.",
                    oneOf("batchmanaged", "usermanaged", "nopublicipaddresses"),
                    NETWORK,
                    PUBLIC_IP,
                    "provision"),
            PoolOption.of(
                            "--no-public-ip",
                            "<true|false>",
                            "Give the machines no public address: --public-ip-provisioning nopublicipaddresses.",
                            new Shorthand("nopublicipaddresses", "batchmanaged"),
                            NETWORK,
                            PUBLIC_IP,
                            "provision")
                    .asShorthand(),
            PoolOption.of(
                            "--public-ip-ids",
                            "<resource-id>",
                            "A public IP address of your own.",
                            manyOf(text()),
                            NETWORK,
                            PUBLIC_IP,
                            "ipAddressIds")
                    .implying("usermanaged", NETWORK, PUBLIC_IP, "provision"),
            PoolOption.of(
                    "--ip-families",
                    "<family>",
                    "The families of addresses.",
                    manyOf(oneOf("IPv4", "IPv6")),
                    NETWORK,
                    PUBLIC_IP,
                    "ipFamilies"),
            PoolOption.of(
                    "--ip-tags",
                    "<type=tag>",
                    "A tag of the public addresses that Batch makes.",
                    manyOf(PoolValues.pair("ipTagType", "tag")),
                    NETWORK,
                    PUBLIC_IP,
                    "ipTags"),
            PoolOption.of(
                    "--inbound-nat-pools",
                    "<name=value,...>",
                    "Ports that lead from outside to each machine: " + NAT_POOL.help()
                            + ". Rules are PRIORITY:allow|deny:SOURCE[@PORTS+PORTS], with semicolons between them.",
                    manyOf(NAT_POOL),
                    NETWORK,
                    "endpointConfiguration",
                    "inboundNATPools"));
}
