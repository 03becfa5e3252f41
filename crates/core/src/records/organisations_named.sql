-- Its own name decides; only where no organisation has that name do acronyms and other names count.
WITH exact AS (SELECT id FROM organisation WHERE folded = ?1)
SELECT uid, name FROM organisation
WHERE id IN exact
   OR (NOT EXISTS (SELECT 1 FROM exact)
       AND id IN (SELECT id FROM organisation WHERE acronym <> '' AND fold(acronym) = ?1
                  UNION SELECT organisation_id FROM organisation_name WHERE fold(name) = ?1))
LIMIT 3
