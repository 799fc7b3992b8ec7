#!/bin/sh
# What the Azure CLI does with a simulated Azure. Called by run.sh, with the connection in SIM_* and the way in $1:
#   own    by a registered cloud with the server's own addresses
#   proxy  with the public names of Azure, through the proxy
# Prints "ok STEP" or "FAILED STEP" for each step.
set -u
. "$(dirname "$0")/advance.sh"

way=$1
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export AZURE_CONFIG_DIR="$work/azure" REQUESTS_CA_BUNDLE="$SIM_CA" AZURE_CORE_COLLECT_TELEMETRY=no
export AZURE_CORE_ONLY_SHOW_ERRORS=true

# says STEP PATTERN COMMAND...: what the command prints, errors included, matches the pattern.
says() {
    name=$1 pattern=$2
    shift 2
    "$@" >"$work/output" 2>&1
    status=$?
    if grep -Eq -- "$pattern" "$work/output"; then
        echo "ok $name"
    else
        failed "wanted /$pattern/"
    fi
}

# does STEP COMMAND...: the command succeeds.
does() {
    name=$1
    shift
    "$@" >"$work/output" 2>&1
    status=$?
    if [ $status = 0 ]; then
        echo "ok $name"
    else
        failed 'wanted success'
    fi
}

failed() {
    echo "FAILED $name: $1, got exit $status: $(tr '\n' ' ' <"$work/output" | cut -c 1-400)"
}

if [ "$way" = proxy ]; then
    export HTTPS_PROXY="$SIM_PROXY"
else
    endpoints="{\"endpoints\":{\"management\":\"$SIM_URL/\",\"resourceManager\":\"$SIM_URL/\",\
\"activeDirectory\":\"$SIM_URL/adfs\",\"activeDirectoryResourceId\":\"$SIM_URL/\",\
\"activeDirectoryGraphResourceId\":\"$SIM_URL/\",\"gallery\":\"$SIM_URL/\",\
\"batchResourceId\":\"https://batch.core.windows.net/\"}}"
    does 'cloud register' az cloud register --name batchsh --cloud-config "$endpoints"
    does 'cloud set' az cloud set --name batchsh
fi

pool=az$way
says 'login' "$SIM_SUBSCRIPTION" az login --service-principal --username "$SIM_CLIENT" --password "$SIM_SECRET" \
    --tenant "$SIM_TENANT"
says 'a wrong secret' 'AADSTS7000215' az login --service-principal --username "$SIM_CLIENT" --password wrong \
    --tenant "$SIM_TENANT"
says 'sig list' "$SIM_GALLERY" az sig list
says 'sig show' "$SIM_GALLERY" az sig show --resource-group "$SIM_GROUP" --gallery-name "$SIM_GALLERY"
says 'sig image-definition list' "$SIM_IMAGE" az sig image-definition list --resource-group "$SIM_GROUP" \
    --gallery-name "$SIM_GALLERY"
says 'sig image-version list' "$SIM_IMAGE_VERSION_ID" az sig image-version list --resource-group "$SIM_GROUP" \
    --gallery-name "$SIM_GALLERY" --gallery-image-definition "$SIM_IMAGE"
says 'batch account list' "$SIM_ACCOUNT" az batch account list
says 'batch account show' "$SIM_ACCOUNT" az batch account show --name "$SIM_ACCOUNT" --resource-group "$SIM_GROUP"
does 'batch account login' az batch account login --name "$SIM_ACCOUNT" --resource-group "$SIM_GROUP"
says 'batch pool supported-images list' 'batch.node' az batch pool supported-images list
cat >"$work/pool.json" <<POOL
{"id": "$pool", "vmSize": "$SIM_VM_SIZE", "targetDedicatedNodes": 1, "virtualMachineConfiguration": {
 "imageReference": {"virtualMachineImageId": "$SIM_IMAGE_VERSION_ID"}, "nodeAgentSKUId": "$SIM_NODE_AGENT_SKU_ID"}}
POOL
does 'batch pool create' az batch pool create --json-file "$work/pool.json"
says 'the same pool again' 'already exists' az batch pool create --json-file "$work/pool.json"
says 'batch pool list' "$pool" az batch pool list
says 'batch pool show' "$SIM_IMAGE_VERSION_ID" az batch pool show --pool-id "$pool"
sim_advance 600
says 'batch node list' '"state": "idle"' az batch node list --pool-id "$pool"
does 'batch pool resize' az batch pool resize --pool-id "$pool" --target-dedicated-nodes 2
does 'batch pool set' az batch pool set --pool-id "$pool" --metadata team=render
sim_advance 600
says 'the size after the resize' '"currentDedicatedNodes": 2' az batch pool show --pool-id "$pool"
does 'batch pool delete' az batch pool delete --pool-id "$pool" --yes
sim_advance 600
says 'a pool that is gone' 'does not exist' az batch pool show --pool-id "$pool"
