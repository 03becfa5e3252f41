SELECT family, records FROM tally WHERE facet = '' AND value = ''
