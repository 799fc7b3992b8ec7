package io.batchsh.image;

import java.util.Optional;

/**
 * A disk as its virtual machine sees it.
 *
 * @param name the disk's name
 * @param lun the number of a data disk; absent for the OS disk
 * @param sizeGb the size in GB; a deallocated machine may not say it
 * @param caching {@code None}, {@code ReadOnly} or {@code ReadWrite}
 * @param managedDiskId the ARM id of the managed disk; absent where the disk is a blob
 * @param storageAccountType such as {@code Premium_LRS}
 * @param encrypted whether Azure Disk Encryption is on, as far as the machine says it
 * @param ephemeral whether the disk lives on the host and is lost when the machine is deallocated
 */
public record MachineDisk(
        String name,
        Optional<Integer> lun,
        Optional<Integer> sizeGb,
        String caching,
        Optional<String> managedDiskId,
        Optional<String> storageAccountType,
        boolean encrypted,
        boolean ephemeral) {

    static MachineDisk of(JsonTree disk, JsonTree instanceView) {
        String name = disk.textOrEmpty("name");
        boolean seenEncrypted = instanceView.children("disks").stream()
                .filter(each -> each.textOrEmpty("name").equals(name))
                .flatMap(each -> each.children("encryptionSettings").stream())
                .anyMatch(settings -> settings.isTrue("enabled"));
        return new MachineDisk(
                name,
                disk.number("lun"),
                disk.number("diskSizeGB"),
                disk.text("caching").orElse("None"),
                disk.text("managedDisk", "id"),
                disk.text("managedDisk", "storageAccountType"),
                seenEncrypted || disk.isTrue("encryptionSettings", "enabled"),
                disk.text("diffDiskSettings", "option").isPresent());
    }
}
