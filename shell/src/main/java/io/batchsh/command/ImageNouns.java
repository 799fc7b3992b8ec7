package io.batchsh.command;

/** The commands that make images, and those for what they are made of. */
final class ImageNouns {

    private ImageNouns() {}

    static void addTo(CommandTable table) {
        table.noun(
                "vm",
                "The virtual machines that images are made from.",
                VmCommand.ListMachines::new,
                VmCommand.ShowMachine::new,
                VmCommand.CheckMachine::new,
                VmCommand.StartMachine::new,
                VmCommand.DeallocateMachine::new,
                VmCommand.GeneralizeMachine::new,
                VmCaptureCommand::new);
        table.noun(
                "disk",
                "The managed disks of the subscription.",
                DiskCommand.ListDisks::new,
                DiskCommand.ShowDisk::new);
        table.noun(
                "snapshot",
                "Copies of managed disks as they were at a moment.",
                SnapshotCommand.ListSnapshots::new,
                SnapshotCommand.ShowSnapshot::new,
                SnapshotCommand.CreateSnapshot::new,
                SnapshotCommand.DeleteSnapshot::new);
        table.noun(
                "managed-image",
                "Images outside galleries; a step on the way there.",
                ManagedImageCommand.ListImages::new,
                ManagedImageCommand.ShowImage::new,
                ManagedImageCreateCommand::new,
                ManagedImageCommand.DeleteImage::new);
        table.noun(
                "vhd",
                "Virtual hard disks in storage accounts.",
                VhdCommand.ListVhds::new,
                VhdCommand.CheckVhd::new,
                VhdImportCommand::new);
        table.noun("image", "The whole way to an image, in one run.", ImagePrepareCommand::new);
        table.noun(
                "gallery",
                "The Azure Compute Galleries of the subscription.",
                GalleryCommand.ListGalleries::new,
                GalleryCommand.ShowGallery::new,
                GalleryCommand.CreateGallery::new,
                GalleryCommand.DeleteGallery::new);
        table.noun(
                "image-definition",
                "What the versions of an image have in common.",
                ImageDefinitionCommand.ListDefinitions::new,
                ImageDefinitionCommand.ShowDefinition::new,
                ImageDefinitionCreateCommand::new,
                ImageDefinitionCommand.DeleteDefinition::new);
        table.noun(
                "image-version",
                "The versions of an image; a pool is created from one.",
                ImageVersionCommand.ListVersions::new,
                ImageVersionCommand.ShowVersion::new,
                ImageVersionCreateCommand::new,
                ImageVersionReplicateCommand::new,
                ImageVersionCommand.WaitVersion::new,
                ImageVersionCommand.ShowUsage::new,
                ImageVersionCommand.DeleteVersion::new);
    }
}
