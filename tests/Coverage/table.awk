# Prints the coverage in an lcov file by folder, and the files with the most uncovered lines.
function share(hit, found) { return found == 0 ? "      -" : sprintf("%6.1f%%", 100 * hit / found) }
/^SF:/ { file = substr($0, 4); sub(root, "", file); folder = file; sub("/[^/]*$", "", folder) }
/^LF:/ { lines[folder] += $2; lines["all"] += $2; missed[file] += $2 }
/^LH:/ { hitLines[folder] += $2; hitLines["all"] += $2; missed[file] -= $2 }
/^BRF:/ { branches[folder] += $2; branches["all"] += $2 }
/^BRH:/ { hitBranches[folder] += $2; hitBranches["all"] += $2 }
END {
    printf "%-46s%8s %7s %8s %7s\n", "Reached by the tests", "lines", "", "branches", ""
    fflush()
    sorted = "sort"
    for (folder in lines) if (folder != "all") printf "%-46s%8d %s %8d %s\n", folder, lines[folder], share(hitLines[folder], lines[folder]), branches[folder], share(hitBranches[folder], branches[folder]) | sorted
    close(sorted)
    printf "%-46s%8d %s %8d %s\n", "all", lines["all"], share(hitLines["all"], lines["all"]), branches["all"], share(hitBranches["all"], branches["all"])
    print "\nMost lines that no test reaches"
    fflush()
    sorted = "sort -k1,1nr -k2 | head -n 15"
    for (file in missed) if (missed[file] > 0) printf "%6d  %s\n", missed[file], file | sorted
    close(sorted)
}
