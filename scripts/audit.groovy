/**
 * Checks every pool of the account against every preflight rule, as if each were resized now: an image that is gone, an agent
 * that ends, a quota or a subnet that is full. Changes nothing.
 *
 * @param pool only this pool; all of them where it is not said
 * @param failOn end with exit code 4 if there is a finding as bad as this: blocker or warning
 * @param notes show notes too
 * @param output table or json
 */
def options = parameters(pool: null, failOn: null, notes: false, output: 'table')

def severities = ['blocker', 'warning']
if (options.failOn != null && !(options.failOn in severities)) {
    misused("--fail-on is ${severities.join(' or ')}, not '${options.failOn}'.")
}
if (!(options.output in ['table', 'json'])) {
    misused("--output is table or json, not '${options.output}'.")
}

def audits = preflight.audit()
if (options.pool != null) {
    audits = audits.findAll { it.pool.id.equalsIgnoreCase(options.pool) }
    if (audits.empty) {
        pools.show(options.pool)
    }
}

def severity = { finding -> finding.severity.name().toLowerCase() }
def findings = audits.collectMany { audit ->
    audit.report.findings
        .findAll { options.notes || severity(it) != 'info' }
        .collect { finding ->
            [pool: audit.pool.id, severity: severity(finding), rule: finding.ruleId,
             failsAt: finding.failsAt.name().toLowerCase(), finding: finding.title, evidence: finding.evidence,
             remedy: finding.remedy, source: finding.source]
        }
}

if (options.output == 'json') {
    show(findings, 'json')
} else {
    show(findings.collect { it.subMap('pool', 'severity', 'rule', 'failsAt', 'finding') }, 'table')
    findings.each { message("${it.pool}: ${it.rule}: try: ${it.remedy}") }
}
message("${audits.size()} pools, ${preflight.rules().count { it.checked }} rules, ${findings.size()} findings")

def worst = severities.take(severities.indexOf(options.failOn) + 1)
def bad = findings.findAll { it.severity in worst }
if (bad) {
    def culprits = bad.collect { it.pool }.unique()
    refuse("Findings as bad as ${options.failOn}: ${bad.size()}, in ${culprits.join(', ')}.", 'preflight explain ' + bad[0].rule)
}
