# Completes batchsh in fish: commands, options, files, and the names in Azure that the last prompt saw. Starts no Java.
# Use: put this file in ~/.config/fish/completions/ as batchsh.fish, or: batchsh completion fish | source
# Made from the grammar of batchsh; `batchsh completion fish` prints it.

set -g __batchsh_awk '@AWK@'

set -g __batchsh_grammar '@GRAMMAR@'

function __batchsh_candidates
    set -l tokens (commandline -opc)
    set -l current (commandline -ct | string unescape 2>/dev/null; or commandline -ct | string trim -l -c '\'"')
    set -lx BATCHSH_LOOSE 1
    set -lx BATCHSH_WORDS (string join \n -- $tokens[2..-1] | string collect)
    set -lx BATCHSH_CURRENT "$current"
    printf '%s\n' $__batchsh_grammar | awk $__batchsh_awk | while read -l -d \n row
        if string match -q \tcontexts\t'*' -- $row
            set -l attached (string split \t -- $row)[3]
            __batchsh_contexts $attached
        else if string match -q \tfiles\t'*' -- $row
            set -l parts (string split \t -- $row)
            __batchsh_files "$parts[3]" "$parts[4]" "$current"
        else
            printf '%s\n' $row
        end
    end
end

function __batchsh_contexts
    set -l folder $HOME/.config
    set -q XDG_CONFIG_HOME; and set folder $XDG_CONFIG_HOME
    printf '%s\tsimulated\n' $argv[1]simulated $argv[1]simulated-shared-key
    for file in $folder/batchsh/contexts/*.json
        printf '%s\tsaved\n' $argv[1](string replace -r '\.json$' '' (basename $file))
    end
end

function __batchsh_files
    set -l attached $argv[1]
    set -l typed (string sub -s (math (string length -- "$attached") + 1) -- $argv[3])
    for file in (__fish_complete_path $typed)
        set -l name (string split -m 1 \t -- $file)[1]
        if test -z "$argv[2]"; or string match -q '*/' -- $name
            printf '%s%s\n' $attached $name
        else
            for suffix in (string split , -- $argv[2])
                string match -q "*$suffix" -- $name; and printf '%s%s\n' $attached $name
            end
        end
    end
    # Recordings that were given no place are found by their names.
    if string match -q '*.batchsh.jsonl*' -- "$argv[2]"; and not string match -q '*/*' -- "$typed"
        set -l state $HOME/.local/state
        string match -q '/*' -- "$XDG_STATE_HOME"; and set state $XDG_STATE_HOME
        for file in $state/batchsh/recordings/*.batchsh.jsonl
            printf '%s%s\trecorded earlier\n' $attached $file
        end
    end
end

complete -c batchsh -f -k -a '(__batchsh_candidates)'
