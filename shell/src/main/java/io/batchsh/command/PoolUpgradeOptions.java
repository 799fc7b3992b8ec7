package io.batchsh.command;

import static io.batchsh.command.PoolValues.duration;
import static io.batchsh.command.PoolValues.flag;
import static io.batchsh.command.PoolValues.number;
import static io.batchsh.command.PoolValues.oneOf;

/** The options that say how the operating system of a pool's machines is kept up to date. */
final class PoolUpgradeOptions {

    private static final String POLICY = "upgradePolicy";
    private static final String AUTOMATIC = "automaticOSUpgradePolicy";
    private static final String ROLLING = "rollingUpgradePolicy";

    private PoolUpgradeOptions() {}

    static final PoolSection SECTION = PoolSection.of(
            "Upgrades of the operating system",
            PoolOption.of(
                    "--upgrade-policy-mode",
                    "<mode>",
                    "How machines are upgraded.",
                    oneOf("automatic", "manual", "rolling"),
                    POLICY,
                    "mode"),
            automatic("--enable-auto-os-upgrade", "Upgrade when a newer image is there.", "enableAutomaticOSUpgrade"),
            automatic("--disable-auto-rollback", "Do not go back when an upgrade fails.", "disableAutomaticRollback"),
            automatic("--use-rolling-upgrade-policy", "Upgrade by the rolling policy.", "useRollingUpgradePolicy"),
            automatic("--defer-os-rolling-upgrade", "Not while tasks run on the node.", "osRollingUpgradeDeferral"),
            rollingFlag(
                    "--enable-cross-zone-upgrade", "Let a batch span availability zones.", "enableCrossZoneUpgrade"),
            percent("--max-batch-instance-percent", "Most machines in one batch.", "maxBatchInstancePercent"),
            percent(
                    "--max-unhealthy-instance-percent",
                    "Most unhealthy machines before the upgrade ends.",
                    "maxUnhealthyInstancePercent"),
            percent(
                    "--max-unhealthy-upgraded-instance-percent",
                    "Most unhealthy machines among the upgraded ones.",
                    "maxUnhealthyUpgradedInstancePercent"),
            PoolOption.of(
                    "--pause-time-between-batches",
                    "<duration>",
                    "The wait between two batches.",
                    duration(),
                    POLICY,
                    ROLLING,
                    "pauseTimeBetweenBatches"),
            rollingFlag(
                    "--prioritize-unhealthy-instances",
                    "Upgrade unhealthy machines first.",
                    "prioritizeUnhealthyInstances"),
            rollingFlag(
                    "--rollback-failed-instances-on-policy-breach",
                    "Take failed machines back when the policy is broken.",
                    "rollbackFailedInstancesOnPolicyBreach"));

    private static PoolOption automatic(String name, String description, String property) {
        return PoolOption.of(name, "<true|false>", description, flag(), POLICY, AUTOMATIC, property);
    }

    private static PoolOption rollingFlag(String name, String description, String property) {
        return PoolOption.of(name, "<true|false>", description, flag(), POLICY, ROLLING, property);
    }

    private static PoolOption percent(String name, String description, String property) {
        return PoolOption.of(name, "<percent>", description, number(), POLICY, ROLLING, property);
    }
}
