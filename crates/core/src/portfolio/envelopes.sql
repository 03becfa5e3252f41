SELECT year, envelope_minor, envelope_currency, envelope_qualifier
FROM fund JOIN fund_year ON fund_id = fund.id
WHERE fund.uid = ?1
ORDER BY year
