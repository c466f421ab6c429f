s/^age_months:/subject_role: caused_harm\
&/
