# Lets simulated seconds pass; to be sourced.
sim_advance() {
    curl --silent --show-error --fail --output /dev/null --noproxy '*' --cacert "$SIM_CA" \
        --header "x-batchsh-token: $SIM_CONTROL_TOKEN" --data "{\"seconds\": $1}" "${SIM_CONTROL}clock/advance"
}
